# syntax=docker/dockerfile:1

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma prisma
# The image brings Node itself; the package of that name is for machines with an older one.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev && rm -rf node_modules/node node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
RUN mkdir data && chown node:node data
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/src/database/generated src/database/generated
COPY package.json LICENSE ./
COPY prisma prisma
COPY locales locales
COPY src src

USER node
# The SQLite file, and beside it the key that seals what people write.
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "src/start.js"]
