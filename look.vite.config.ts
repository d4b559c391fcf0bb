import base from './vite.config.ts';
const config: any = base;
for (const each of Object.values(config.environments) as any[]) { each.build.outDir = '/tmp/look/dist'; each.build.emptyOutDir = false; }
config.cacheDir = '/tmp/look/vite-cache';
config.plugins = config.plugins.filter((p: any) => p?.name !== 'fenestra:compressed');
config.builder = { async buildApp(builder: any) { await builder.build(builder.environments['clinic']); } };
export default config;
