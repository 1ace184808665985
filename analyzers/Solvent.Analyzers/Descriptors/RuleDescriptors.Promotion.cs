using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Promotion = "Promotion";

    /// <summary>SLV5001.</summary>
    public static readonly DiagnosticDescriptor NotebookDisplay = PromotionOnly(
        RuleIds.NotebookDisplay,
        Promotion,
        "Promoted code shows values as a notebook does",
        "'{0}' {1}; log what has to be known, and leave out the rest",
        "A library has no console and no cell to show values in. What a notebook displays belongs into a log, a metric or nowhere.");

    /// <summary>SLV5002.</summary>
    public static readonly DiagnosticDescriptor SecretLiteral = Warning(
        RuleIds.SecretLiteral,
        Promotion,
        "A secret stands in the code",
        "{0} stands in the code, where everyone with the file can read it; read it from the environment or a secret store, and revoke this one",
        "Secrets in notebooks and sources end up in version control, in outputs and in backups, and stay there.");
}
