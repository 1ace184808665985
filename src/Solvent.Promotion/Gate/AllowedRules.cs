using System.Text.RegularExpressions;

namespace Solvent.Promotion.Gate;

/// <summary>Reads what the gate is told to let pass.</summary>
public static partial class AllowedRules
{
    private static readonly char[] Separators = [':', '=', ' '];

    /// <summary>Reads <c>SLV4003: renamed on purpose</c>; an equals sign or a space does as well as the colon.</summary>
    /// <exception cref="SolventException"><c>allow-without-reason</c>; <c>allow-unknown</c>, with the nearest code.</exception>
    public static AllowedRule Parse(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny(Separators);
        var code = end < 0 ? trimmed : trimmed[..end];
        var reason = end < 0 ? "" : trimmed[end..].TrimStart(Separators).ReplaceLineEndings(" ");
        if (Canonical(code) is not { } known) throw Unknown(code);
        return reason.Length > 0 ? new AllowedRule(known, reason) : throw WithoutReason(text, known);
    }

    private static string? Canonical(string code)
        => RuleId().IsMatch(code) ? code.ToUpperInvariant() : GateCode.All.FirstOrDefault(known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase));

    private static SolventException Unknown(string code) => new("allow-unknown", $"The gate has no check called '{code}'.")
    {
        Hint = NearestName.Suggestion(code, GateCode.All) ?? $"Name a rule, such as SLV4003, or one of {string.Join(", ", GateCode.All)}.",
        ExitCode = SolventException.WrongUsage,
    };

    private static SolventException WithoutReason(string text, string code) => new("allow-without-reason", $"'--allow {text}' does not say why.")
    {
        Hint = $"Write the reason behind it, for whoever reads the project: --allow \"{code}: why this is right here\".",
        ExitCode = SolventException.WrongUsage,
    };

    // Rules of other analyzers, such as CA2000, have ids of the same form.
    [GeneratedRegex("^[A-Za-z]{2,8}[0-9]{3,5}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleId();
}
