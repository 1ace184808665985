using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Analysis;

/// <summary>What the <c>.editorconfig</c> files above a notebook say about rules.</summary>
internal sealed class RuleSettings
{
    private readonly SyntaxTree _tree;
    private readonly EditorConfiguration _configuration;

    private RuleSettings(SyntaxTree tree, EditorConfiguration configuration) => (_tree, _configuration) = (tree, configuration);

    public static RuleSettings For(string notebook)
    {
        var source = new LintSource(CSharpSyntaxTree.ParseText("", path: notebook), notebook, _ => null);
        return new RuleSettings(source.Tree, EditorConfiguration.For([source]));
    }

    /// <summary>The severity of a finding of the rule; <see langword="null"/> when the rule is switched off.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="own">The severity that the finding has by itself, when it is not that of the rule.</param>
    public FindingSeverity? SeverityOf(LintRule rule, FindingSeverity? own = null) => Configured(rule) switch
    {
        ReportDiagnostic.Error => FindingSeverity.Error,
        ReportDiagnostic.Warn => FindingSeverity.Warning,
        ReportDiagnostic.Info => FindingSeverity.Info,
        ReportDiagnostic.Default when rule.IsEnabledByDefault => own ?? rule.DefaultSeverity,
        _ => null,
    };

    /// <summary>The number behind <c>dotnet_code_quality.SLV4007.statements</c> and the like; what is no positive number is left out.</summary>
    public int Number(LintRule rule, string option, int otherwise)
        => _configuration.GetOptions(_tree).TryGetValue($"dotnet_code_quality.{rule.Id}.{option}", out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;

    private ReportDiagnostic Configured(LintRule rule)
    {
        if (_configuration.TreeOptions.TryGetDiagnosticValue(_tree, rule.Id, CancellationToken.None, out var configured)) return configured;
        // As for analyzers, what is said of a category or of all rules leaves those alone that are off.
        var group = rule.IsEnabledByDefault
            ? Severity($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity") ?? Severity("dotnet_analyzer_diagnostic.severity")
            : null;
        return group ?? ReportDiagnostic.Default;
    }

    private ReportDiagnostic? Severity(string option)
        => _configuration.GetOptions(_tree).TryGetValue(option, out var text) ? text.Trim().ToUpperInvariant() switch
        {
            "ERROR" => ReportDiagnostic.Error,
            "WARNING" => ReportDiagnostic.Warn,
            "SUGGESTION" => ReportDiagnostic.Info,
            "SILENT" or "REFACTORING" => ReportDiagnostic.Hidden,
            "NONE" => ReportDiagnostic.Suppress,
            _ => null,
        } : null;
}
