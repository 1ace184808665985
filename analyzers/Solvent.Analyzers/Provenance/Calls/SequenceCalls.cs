using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Provenance;

/// <summary>Calls of LINQ and of collections: on rows they take portions, on models and other things they pass elements on.</summary>
internal static class SequenceCalls
{
    public static FactSet? Read(CallSite site)
    {
        if (site.Receiver.IsEmpty) return null;
        switch (site.Name)
        {
            case "ToList" or "ToArray" or "ToImmutableArray" or "ToImmutableList" or "ToHashSet":
                return RowPortions.Drawn(site, site.Receiver);
            case "AsEnumerable" or "AsQueryable" or "AsParallel" or "Cast" or "OfType"
                or "GetEnumerator" or "GetAsyncEnumerator" or "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsReadOnly" or "AsMemory" or "AsSpan":
                return site.Receiver;
            case "Take" when IsCount(site):
                return RowPortions.First(site, site.Receiver, Argument(site, 0));
            case "Skip" when IsCount(site):
                return RowPortions.After(site, site.Receiver, Argument(site, 0));
            case "TakeLast" when IsCount(site):
                return RowPortions.Last(site, site.Receiver, Argument(site, 0));
            case "SkipLast" when IsCount(site):
                return RowPortions.Before(site, site.Receiver, Argument(site, 0));
            case "GetRange" when site.Call.Arguments.Count == 2:
                return RowPortions.Range(site, site.Receiver, Argument(site, 0), Argument(site, 1));
            case "Where" or "TakeWhile" or "SkipWhile" or "Distinct" or "DistinctBy" or "FindAll" or "Except" or "Intersect":
                return Each(site) ?? Portioned(site, PortionKind.Filtered);
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Reverse":
                return Each(site) ?? (IsRandom(site) ? RowPortions.Taken(site, site.Receiver, PortionKind.Shuffled, new LazyOrder(site.Syntax)) : Portioned(site, PortionKind.Sorted));
            case "Shuffle" when site.Call.Arguments.Count == 0:
                return RowPortions.Taken(site, site.Receiver, PortionKind.Shuffled, new LazyOrder(site.Syntax));
            case "Concat" or "Union" when site.Receiver.Facts.All(RowPortions.IsRows) && Argument(site, 0) is { IsEmpty: false } other && other.Facts.All(RowPortions.IsRows):
                return site.Table.Set(site.Table.Union([.. site.Receiver.Facts, .. other.Facts]));
            case "Select":
                return Selected(site);
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "MaxBy" or "MinBy" or "Aggregate"
                or "Dequeue" or "Pop" or "Peek":
                RunClosures(site);
                return site.Reader.Elements(site.Receiver, site.Syntax, site.Frame, site.State, Index(site));
            case "Count" or "LongCount" or "GetRowCount":
                RunClosures(site);
                return site.Receiver.Single is { } counted and not Unknown && site.Call.Arguments.Count == 0 ? site.Table.Set(site.Table.Computed("Count", [counted])) : site.Here;
            case "Add" or "AddRange" or "Insert" or "Enqueue" or "Push" or "TryAdd" or "AddLast" or "AddFirst":
                Added(site);
                return site.Here;
            case "Remove" or "RemoveAt" or "RemoveRange" or "RemoveAll" or "Clear" when site.Call.Receiver is { } changed && !site.Receiver.Has<Instance>():
                site.Reader.Assign(changed, site.Here, site.Frame, site.State);
                return site.Here;
            default:
                return null;
        }
    }

    /// <summary>Calls functions that are passed with the elements of the receiver, for what happens in them.</summary>
    public static FactSet RunClosures(CallSite site)
    {
        var elements = site.Receiver.IsEmpty ? site.Here : site.Reader.Elements(site.Receiver, site.Syntax, site.Frame, site.State);
        var results = FactSet.Empty;
        foreach (var closure in site.Closures())
        {
            var after = site.State.Copy();
            results = site.Table.Join(results, site.Reader.Invoke(closure, site.Syntax, [elements, site.Here, site.Here], site.Frame, after));
            site.State.Join(after, site.Table);
        }

        return results;
    }

    private static FactSet Argument(CallSite site, int index) => index < site.Call.Arguments.Count ? site.Facts(site.Call.Arguments[index]) : FactSet.Empty;

    private static Fact? Index(CallSite site) => site.Name switch
    {
        "First" or "FirstOrDefault" when site.Call.Arguments.Count == 0 => site.Table.Constant(0),
        "ElementAt" or "ElementAtOrDefault" => Argument(site, 0).Single,
        _ => null,
    };

    private static bool IsCount(CallSite site) => site.Call.Arguments.Count == 1;

    /// <summary>Collections of models and the like stay what they are when they are filtered or sorted.</summary>
    private static FactSet? Each(CallSite site)
    {
        RunClosures(site);
        return site.Receiver.Facts.All(fact => !RowPortions.IsRows(fact) || (fact is Instance && site.State[new Slot(fact, Slot.Elements)] is not null)) ? site.Receiver : null;
    }

    private static FactSet Portioned(CallSite site, PortionKind kind) => RowPortions.Taken(site, site.Receiver, kind);

    /// <summary>An order by a key that has nothing to do with the row.</summary>
    private static bool IsRandom(CallSite site)
        => site.Call.Arguments.Any(argument => argument.Value.Syntax.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Any(name => name.Identifier.ValueText is "NewGuid" or "Next" or "NextDouble" or "NextSingle" or "NextInt64"));

    /// <summary>A row for each row, or whatever a function makes of each element.</summary>
    private static FactSet Selected(CallSite site)
    {
        var results = RunClosures(site);
        var isTracked = results.Facts.Any(fact => fact is Model or ModelChain or Pipeline or Scored or Portion or Split or Experiment or Validated or Closure or Instance);
        var isRows = site.Receiver.Facts.All(fact => RowPortions.IsRows(fact) && (fact is not Instance || site.State[new Slot(fact, Slot.Elements)] is null));
        if (isRows && !results.Facts.Any(fact => fact is Model or Pipeline or Scored or Experiment or Validated)) return site.Receiver;
        if (!isTracked) return site.Here;
        var collection = site.Table.Set(site.Table.Instance(site.Syntax, type: null, site.Path));
        site.Reader.AddElements(collection, results, site.State);
        return collection;
    }

    private static void Added(CallSite site)
    {
        foreach (var argument in site.Call.Arguments)
        {
            var added = site.Facts(argument);
            if (site.Name == "AddRange") added = site.Reader.Elements(added, site.Syntax, site.Frame, site.State);
            // Plain rows that are added say nothing that has to be kept.
            if (added.Facts.Any(fact => fact is not (Origin or Computed or Constant))) site.Reader.AddElements(site.Receiver, added, site.State);
        }
    }
}
