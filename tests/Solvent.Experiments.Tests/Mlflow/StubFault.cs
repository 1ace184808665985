namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>What goes wrong with requests.</summary>
/// <param name="Path">The end of the path that it happens to.</param>
/// <param name="Status">The status that is answered; 0 cuts the connection.</param>
/// <param name="AfterIt">Whether the request has been carried out all the same.</param>
/// <param name="Times">How often.</param>
/// <param name="After">How many go through before.</param>
internal sealed record StubFault(string Path, int Status, bool AfterIt = false, int Times = 1, int After = 0);
