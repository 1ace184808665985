using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Provenance;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV1006: rows are divided by their label, so that no label is in both parts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LabelAsSamplingKeyAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.LabelAsSamplingKey);

    private protected override IEnumerable<Diagnostic> Find(BodyProvenance body)
        => from key in Validated(body).Concat(Divided(body))
           select Diagnostic.Create(RuleDescriptors.LabelAsSamplingKey, key.Place, key.Column);

    private static IEnumerable<SamplingKey> Validated(BodyProvenance body)
        => from validation in body.Validations
           where validation.Key is not null && (validation.Label == validation.Key.Column || LabelColumns.Of(validation.Pipeline).Contains(validation.Key.Column))
           select validation.Key;

    private static IEnumerable<SamplingKey> Divided(BodyProvenance body)
    {
        foreach (var division in body.Divisions)
        {
            if (division.Key is { } key && Labels(division, body).Contains(key.Column)) yield return key;
        }
    }

    /// <summary>The labels of what is trained or evaluated on the parts; of all that the body trains when nothing is known to be.</summary>
    private static HashSet<string> Labels(Division division, BodyProvenance body)
    {
        var labels = new HashSet<string>();
        var all = new HashSet<string>();
        foreach (var model in body.Fittings.SelectMany(fitting => fitting.Models.Of<Model>()))
        {
            all.UnionWith(LabelColumns.Of(model.Pipeline));
            if (model.TrainedOn.Facts.Any(rows => IsPartOf(rows, division))) labels.UnionWith(LabelColumns.Of(model.Pipeline));
        }

        foreach (var validation in body.Validations)
        {
            all.UnionWith(LabelColumns.Of(validation.Pipeline));
            if (validation.Rows.Facts.Any(rows => IsPartOf(rows, division))) labels.UnionWith(LabelColumns.Of(validation.Pipeline));
        }

        foreach (var evaluation in body.Evaluations)
        {
            if (evaluation.Label is { } label && evaluation.Rows.Facts.Any(rows => IsPartOf(rows, division))) labels.Add(label);
        }

        return labels.Count > 0 ? labels : all;
    }

    private static bool IsPartOf(Fact rows, Division division)
    {
        for (var current = rows; ;)
        {
            switch (current)
            {
                case Scored scored:
                    current = scored.Parent;
                    break;
                case Portion portion:
                    if (portion.Key is Split split && ReferenceEquals(split.Place, division.Call)) return true;
                    current = portion.Parent;
                    break;
                default:
                    return false;
            }
        }
    }
}
