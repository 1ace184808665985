namespace Solvent.Kernel.LanguageServices;

/// <summary>The overloads of a call that is being written.</summary>
/// <param name="Signatures">The overloads.</param>
/// <param name="ActiveSignature">The index of the one that fits the arguments so far best.</param>
/// <param name="ActiveParameter">The index of the parameter at the position.</param>
public sealed record SignatureHelp(IReadOnlyList<SignatureItem> Signatures, int ActiveSignature, int ActiveParameter);
