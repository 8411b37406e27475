/** The writer's page. */
export {};
