namespace Solvent.Kernel.Formatting.Views;

/// <summary>Stands in a table for a value that could not be read.</summary>
internal sealed record ReadFailure(Exception Exception);
