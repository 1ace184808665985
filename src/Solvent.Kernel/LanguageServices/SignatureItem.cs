namespace Solvent.Kernel.LanguageServices;

/// <summary>One overload.</summary>
/// <param name="Label">The whole signature as C# writes it.</param>
/// <param name="Documentation">Its summary as plain text, or <see langword="null"/>.</param>
/// <param name="Parameters">Its parameters, in order.</param>
public sealed record SignatureItem(string Label, string? Documentation, IReadOnlyList<SignatureParameter> Parameters);
