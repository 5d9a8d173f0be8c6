# The only front door; what a target does is in backend/scripts.
.DEFAULT_GOAL := help
SCRIPTS := backend/scripts
SETTINGS := PORT HOST TRUSTED_PROXIES DATA_DIR DEMO DATABASE_URL DATABASE_USER DATABASE_PASSWORD ADMIN_PASSWORD ANTIRISK_HEAP T SUITES ONLY BREAKING
$(foreach name,$(SETTINGS),$(if $($(name)),$(eval export $(name))))

help: ## This list
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1	\2/p' Makefile | expand -t 22

run: ## Build what is stale and run: PORT=8080 HOST=127.0.0.1 DATA_DIR=./data DEMO=1
	@$(SCRIPTS)/run.sh

demo: ## The same on a fresh folder that is removed afterwards
	@$(SCRIPTS)/demo.sh

build: ## Build the SPA and the application, if their sources are newer
	@$(SCRIPTS)/build.sh

test: ## Run every test there is and say what ran
	@$(SCRIPTS)/tests.sh

test-one: ## Run one test: T=SchoolResourceTest
	@$(SCRIPTS)/test-one.sh

e2e: ## Drive the packaged application in Chromium
	@$(SCRIPTS)/e2e.sh

check: ## Format, lint and types, without tests
	@$(SCRIPTS)/check.sh

fmt: ## Format both parts
	@$(SCRIPTS)/fmt.sh

openapi: ## Take the contract from the code: openapi.yaml, the SPA's types, the promises (BREAKING="why")
	@$(SCRIPTS)/openapi.sh

openapi-check: ## Fail when the committed contract or types differ from the code
	@$(SCRIPTS)/openapi-check.sh

bench: ## Measure against raw PostgreSQL in the same run: ONLY="import list"
	@$(SCRIPTS)/bench.sh

up: ## Run in containers (docker compose), settings in .env
	@docker compose up --build --detach --wait

down: ## Stop the containers; their volumes stay
	@docker compose down

clean: ## Remove what was built and installed, never the data
	@$(SCRIPTS)/clean.sh

ci: test ## What continuous integration runs

.PHONY: help run demo build test test-one e2e check fmt openapi openapi-check bench up down clean ci
