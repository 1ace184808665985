using System.Globalization;
using Solvent.Cli;

// What is written is the same on every machine, whatever its settings are; a cell that wants another culture sets it.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

return await Shell.RunAsync(args);
