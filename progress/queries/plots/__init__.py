"""Figures as shapes: where what is drawn stands, in per cent of the width and pixels of height."""
