.DEFAULT_GOAL := help
export PORT HOST DATA_DIR DEMO DATABASE_URL DATABASE_USER DATABASE_PASSWORD ADMIN_PASSWORD ANTIRISK_HEAP

help: ## This list
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1	\2/p' Makefile | expand -t 22

build: ## Build the SPA and the application, if their sources are newer
	@backend/scripts/build.sh

run: ## Build what is stale and run: PORT=8080 HOST=127.0.0.1 DATA_DIR=./data DEMO=1
	@backend/scripts/run.sh

.PHONY: help build run
