using Solvent.Cli;

return await Shell.RunAsync(args);
