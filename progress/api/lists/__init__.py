"""The frame of every list that trainers read: pages, files, and answers that did not change."""
