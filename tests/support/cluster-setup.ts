import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

/** One cluster for all test files of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { superuser, template, stop } = await startCluster();
  project.provide('cluster', { superuser, template });
  return stop;
}
