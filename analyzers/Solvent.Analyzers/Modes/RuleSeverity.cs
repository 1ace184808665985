using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Modes;

/// <summary>
/// What a mode makes of a rule. The descriptor alone decides: a warning becomes an error in promotion mode, a note and a rule that is off
/// stay what they are, unless the rule is tagged <see cref="RuleTags.PromotionOnly"/>.
/// </summary>
public static class RuleSeverity
{
    /// <summary>The severity of <paramref name="rule"/> in <paramref name="mode"/>.</summary>
    public static ReportDiagnostic In(DiagnosticDescriptor rule, SolventMode mode) => rule switch
    {
        _ when mode == SolventMode.Promotion && IsForPromotion(rule) => ReportDiagnostic.Error,
        { IsEnabledByDefault: false } => ReportDiagnostic.Suppress,
        { DefaultSeverity: DiagnosticSeverity.Warning } => mode == SolventMode.Promotion ? ReportDiagnostic.Error : ReportDiagnostic.Warn,
        { DefaultSeverity: DiagnosticSeverity.Error } => ReportDiagnostic.Error,
        { DefaultSeverity: DiagnosticSeverity.Info } => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };

    /// <summary>The severity as the tables of rules and the page of the rule say it.</summary>
    public static string Describe(DiagnosticDescriptor rule)
    {
        var usual = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Off";
        return IsForPromotion(rule) ? $"{usual}, error in promotion" : usual;
    }

    private static bool IsForPromotion(DiagnosticDescriptor rule) => ((IEnumerable<string>)rule.CustomTags).Contains(RuleTags.PromotionOnly);
}
