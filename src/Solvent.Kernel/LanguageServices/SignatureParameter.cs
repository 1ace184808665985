namespace Solvent.Kernel.LanguageServices;

/// <summary>One parameter of an overload.</summary>
/// <param name="Label">Its type and name as the signature writes them.</param>
/// <param name="Documentation">Its documentation as plain text, or <see langword="null"/>.</param>
public sealed record SignatureParameter(string Label, string? Documentation);
