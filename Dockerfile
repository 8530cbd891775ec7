# One image for web, workers, beat and commands; docker-compose.yml says which is which.

FROM python:3.11-slim-bookworm AS packages
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/venv
COPY requirements/run.txt /tmp/run.txt
# Wheels of known hashes alone: nothing is compiled, nothing runs while it is installed.
RUN /opt/venv/bin/pip install --require-hashes --only-binary=:all: --requirement /tmp/run.txt

FROM python:3.11-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=elearning.settings.production \
    MEDIA_ROOT=/srv/media \
    STATIC_ROOT=/srv/static
RUN groupadd --gid 10001 elearning \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent elearning \
    && install --directory --owner 10001 --group 10001 /srv/media
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/elearning
COPY . .
# What serves pages is made now, so that the running system writes to its media alone. Static files
# need settings, not services: the local ones, with a key that is used for nothing and not kept.
RUN python -m elearning.local.catalogues compile \
    && DJANGO_SETTINGS_MODULE=elearning.settings.local SECRET_KEY=unused \
       python -m django collectstatic --no-input --verbosity 0

USER 10001:10001
EXPOSE 8000
# `Host` is a name that the site answers to; workers and beat replace or switch off this check.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["python", "-c", "import os; from urllib.request import Request, urlopen; urlopen(Request('http://127.0.0.1:8000/healthz', headers={'Host': os.environ['ALLOWED_HOSTS'].split(',')[0].strip()}), timeout=4)"]
CMD ["gunicorn", "elearning.wsgi", "--bind", "0.0.0.0:8000"]
