using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>Calls into code that is not looked into.</summary>
internal static class OtherCalls
{
    public static FactSet Read(CallSite site)
    {
        var returned = RunFunctions(site);
        foreach (var argument in site.Call.Arguments)
        {
            if (argument.Value is IDeclarationExpressionOperation || IsOut(argument, site)) site.Reader.Assign(argument.Value, site.Here, site.Frame, site.State);
        }

        // Task.Run(() => pipeline.Fit(train)) is what the function returns.
        if (site.Call.Method?.ContainingType?.Name is "Task" or "TaskFactory" && !returned.IsEmpty) return returned;
        if (site.Call.Method is { ContainingType.Name: "Tuple" or "ValueTuple" or "KeyValuePair" or "Task", Name: "Create" or "FromResult" } && site.Call.Arguments.Count == 1) return site.Facts(site.Call.Arguments[0]);
        return IsPure(site) && Pure(site) is { } computed ? computed : site.Here;
    }

    /// <summary>A function that is handed on may run: with the elements of a collection beside it, or with values that are not known.</summary>
    private static FactSet RunFunctions(CallSite site)
    {
        if (!site.Closures().Any()) return FactSet.Empty;
        if (site.Call.Receiver is not null) return SequenceCalls.RunClosures(site);
        var collection = site.Call.Arguments.Select(site.Facts).FirstOrDefault(facts => facts.Facts.Any(fact => fact is Instance or Validated or Split));
        var elements = collection is null ? site.Here : site.Reader.Elements(collection, site.Syntax, site.Frame, site.State);
        var results = FactSet.Empty;
        foreach (var closure in site.Closures())
        {
            var after = site.State.Copy();
            results = site.Table.Join(results, site.Reader.Invoke(closure, site.Syntax, [elements, site.Here], site.Frame, after));
            site.State.Join(after, site.Table);
        }

        return results;
    }

    private static bool IsOut(CallArgument argument, CallSite site)
        => site.Call.Method?.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Name)?.RefKind is RefKind.Out or RefKind.Ref;

    /// <summary>Gives the same for the same, such as combining paths.</summary>
    private static bool IsPure(CallSite site) => site.Call.Method is { IsStatic: true, ContainingType: { Name: "Path" or "Math" or "Convert" or "String" } };

    private static FactSet? Pure(CallSite site)
    {
        var operands = site.Call.Arguments.Where(argument => !argument.IsDefault).Select(argument => site.Facts(argument).Single).ToList();
        return operands.Count == 0 || operands.Exists(operand => operand is null or Unknown or Instance) ? null : site.Table.Set(site.Table.Computed(site.Name, [.. operands!]));
    }
}
