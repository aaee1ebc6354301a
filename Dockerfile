# Not tried: no container engine was at hand where this was written.
FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json package-lock.json .npmrc ./
COPY tools ./tools
COPY prisma ./prisma
COPY flows ./flows
COPY src ./src
RUN node tools/prepare.mjs && mkdir -p data && chown -R node:node data
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
