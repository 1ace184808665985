namespace Solvent.Lint.References;

/// <summary>A package that is not restored.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Words">How a message calls it.</param>
internal sealed record MissingPackage(string Id, string Words);
