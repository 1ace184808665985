using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Calls that divide and thin out data views and data frames.</summary>
internal static class FrameCalls
{
    private const string Input = "data";

    public static FactSet? Read(CallSite site)
    {
        switch (site.Name)
        {
            case "TrainTestSplit":
                return Divided(site, site.Facts(Input, 0), hasFolds: false, "testFraction", "samplingKeyColumnName", "seed");
            case "CrossValidationSplit":
                return Divided(site, site.Facts(Input, 0), hasFolds: true, "numberOfFolds", "samplingKeyColumnName", "seed");
            case "ShuffleRows":
                return RowPortions.Taken(site, site.Facts("input", 0), PortionKind.Shuffled, Seed(site));
            case "BootstrapSample":
                return RowPortions.Taken(site, site.Facts("input", 0), PortionKind.Drawn, Bootstrap(site));
            case "TakeRows":
                return RowPortions.First(site, site.Facts("input", 0), site.Facts("count", 1));
            case "SkipRows":
                return RowPortions.After(site, site.Facts("input", 0), site.Facts("count", 1));
            case "FilterRowsByColumn" or "FilterRowsByKeyColumnFraction" or "FilterRowsByMissingValues" or "FilterByCustomPredicate" or "FilterByStatefulCustomPredicate":
                return RowPortions.Taken(site, site.Facts(site.Call.Arguments.Count > 0 ? site.Call.Arguments[0].Name ?? "input" : "input", 0), PortionKind.Filtered);
            default:
                return IsFrame(site) ? ReadFrame(site) : null;
        }
    }

    /// <summary>A data frame, or what can be one in code without its package.</summary>
    private static bool IsFrame(CallSite site)
        => site.Call.Method is { } method ? method.ContainingNamespace?.Name == "Analysis" : site.Receiver.Facts.Any(RowPortions.IsRows);

    private static FactSet? ReadFrame(CallSite site)
    {
        switch (site.Name)
        {
            case "Head":
                return RowPortions.First(site, site.Receiver, First(site));
            case "Tail":
                return RowPortions.Last(site, site.Receiver, First(site));
            case "Sample":
                return RowPortions.Taken(site, site.Receiver, PortionKind.Drawn);
            case "Filter" or "DropNulls":
                return RowPortions.Taken(site, site.Receiver, PortionKind.Filtered);
            case "OrderBy" or "OrderByDescending":
                return RowPortions.Taken(site, site.Receiver, PortionKind.Sorted);
            case "Clone" or "FillNulls":
                return site.Receiver;
            case "Append" when site.Facts("rows", 0) is { IsEmpty: false } added && added.Facts.All(RowPortions.IsRows):
                return site.Table.Set(site.Table.Union([.. site.Receiver.Facts, .. added.Facts]));
            default:
                return null;
        }
    }

    private static FactSet First(CallSite site) => site.Call.Arguments.Count == 0 ? FactSet.Empty : site.Facts(site.Call.Arguments[0]);

    /// <summary>ML.NET divides the same rows in the same way when it is asked in the same way, also without a seed.</summary>
    private static FactSet Divided(CallSite site, FactSet rows, bool hasFolds, params string[] parameters)
    {
        var parts = new List<string>();
        var isFixed = true;
        for (var index = 0; index < parameters.Length; index++)
        {
            var value = site.Constant(parameters[index], index + 1, out var isKnown);
            if (value is null && index == 0) value = hasFolds ? 5 : 0.1;
            isFixed &= isKnown;
            parts.Add(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }

        var key = isFixed ? $"{site.Name} {string.Join(",", parts)}" : (object)site.Syntax;
        var splits = rows.IsEmpty
            ? site.Here
            : site.Table.Set(rows.Facts.Select(fact => RowPortions.IsRows(fact)
                ? site.Table.Split(fact, key, index: null, hasFolds, site.Syntax, site.Path)
                : (Fact)Unknown.Instance));
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Division(rows, splits, SamplingKey.Of(site, 2), site.Syntax, site.Path));
        return splits;
    }

    private static string? Seed(CallSite site) => site.Constant("seed", 1, out _) is { } seed ? $"seed {seed}" : null;

    private static Complement? Bootstrap(CallSite site)
        => site.Constant("seed", 1, out _) is { } seed && site.Constant("complement", 2, out var isKnown) is var complement && isKnown
            ? new Complement(Convert.ToString(seed, CultureInfo.InvariantCulture)!, complement is true)
            : null;
}
