using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Calls of AutoML, whose package is often missing: an experiment is known by how it is created, and keeps its data in the state.</summary>
internal static class AutoMLCalls
{
    private const string Train = "train rows";
    private const string Choice = "rows of choice";

    public static FactSet? Read(CallSite site)
    {
        if (IsCreation(site)) return site.Table.Set(site.Table.Experiment(site.Syntax, site.Path));
        if (site.Receiver.Has<Experiment>())
        {
            if (site.Name is "SetDataset" or "Execute" or "ExecuteAsync" or "SetTrainValidationDataset") SetData(site);
            if (site.Name == "SetTrialRunner" && site.Call.Arguments.Count == 1) SetRunner(site);
            // What is set, run or read of an experiment stays one with it, down to the model.
            return site.Name.StartsWith("GetColumn", StringComparison.Ordinal) ? null : site.Table.Set(site.Receiver.Of<Experiment>());
        }

        return site.Call.Method is null && site.IsCalledOn("Auto")
            ? site.Name is "InferColumns" ? null : site.Table.Set(site.Table.Pipeline([Steps.OfCall(site, FactSet.Empty)]))
            : null;
    }

    /// <summary>The models that experiments end with, from what was set until now.</summary>
    public static FactSet Models(CallSite site)
        => site.Table.Set(site.Receiver.Facts.Select(fact => fact is not Experiment experiment
            ? fact
            : site.Table.Model(
                experiment.Place,
                experiment.Path,
                FactSet.Empty,
                site.State[new Slot(experiment, Train)] ?? FactSet.Empty,
                site.State[new Slot(experiment, Choice)] ?? FactSet.Empty,
                experiment.Place.GetLocation())));

    private static bool IsCreation(CallSite site)
        => site.Name.StartsWith("Create", StringComparison.Ordinal) && site.Name.EndsWith("Experiment", StringComparison.Ordinal)
            && (site.IsCalledOn("Auto") || site.Call.Receiver?.Type is { Name: "AutoCatalog" });

    private static void SetData(CallSite site)
    {
        var rows = site.Call.Arguments.Where(argument => !argument.IsDefault && IsRows(argument, site)).ToList();
        if (rows.Count == 0) return;
        var train = site.Facts(rows[0]);
        var choice = FactSet.Empty;
        if (train.Has<Split>())
        {
            choice = site.Reader.Selections(Parts(train, isTest: true, site), rows[0].Value.Syntax, rows[0].Value, site.Frame);
            train = Parts(train, isTest: false, site);
        }
        else if (rows.Count > 1)
        {
            choice = site.Reader.Selections(site.Facts(rows[1]), rows[1].Value.Syntax, rows[1].Value, site.Frame);
        }

        Keep(site, train, choice);
    }

    private static void SetRunner(CallSite site)
    {
        if (site.Facts(site.Call.Arguments[0]).Single is not Instance runner) return;
        var (train, choice) = TrialRunners.Divided(site, runner);
        if (!train.IsEmpty) Keep(site, train, choice);
    }

    private static void Keep(CallSite site, FactSet train, FactSet choice)
    {
        foreach (var experiment in site.Receiver.Of<Experiment>())
        {
            site.State[new Slot(experiment, Train)] = train;
            site.State[new Slot(experiment, Choice)] = choice;
        }

        site.Reader.Trail.Add(site.Syntax, site.Path, order => new Choosing(site.Receiver, choice, order));
    }

    private static FactSet Parts(FactSet splits, bool isTest, CallSite site)
        => site.Table.Set(splits.Of<Split>().Select(split => (Fact)site.Table.Part(split, isTest, site.Syntax, site.Path)));

    /// <summary>Rows among arguments that may also be column names, counts of folds and handlers.</summary>
    private static bool IsRows(CallArgument argument, CallSite site)
    {
        if (argument.Name is "fold" or "samplingKeyColumnName" or "labelColumnName" or "columnInformation" or "preFeaturizer" or "progressHandler") return false;
        if (argument.Value.Type is { } type and not IErrorTypeSymbol && !site.Reader.Types.MayBeRows(type)) return type.Name == "TrainTestData";
        var facts = site.Facts(argument);
        return facts.Facts.Any(fact => fact is Origin or Portion or Scored or Union or Split or Computed);
    }
}
