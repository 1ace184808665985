using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>Calls that load rows, build pipelines, fit, score and evaluate.</summary>
internal static class ModelingCalls
{
    public static FactSet? Read(CallSite site)
    {
        switch (site.Name)
        {
            case "Load" when site.Call.Method?.ContainingType.Name == "ModelOperationsCatalog" || site.Call.ReceiverName == "Model":
                return LoadModel(site);
            case "Load" or "LoadFromTextFile" or "LoadFromBinary" or "LoadFromSvmLightFile" or "LoadCsv" or "LoadCsvFromString":
                return Load(site);
            case "LoadFromEnumerable" or "CreateEnumerable" or "Cache" or "ToDataFrame":
                return Passed(site);
            case "AppendCacheCheckpoint" or "WithOnFitDelegate":
                return site.Receiver;
            case "Append" when site.Receiver.Facts.Any(fact => fact is Pipeline or Model or ModelChain) || site.Reader.Types.IsEstimator(site.Call.Receiver?.Type):
                return Append(site);
            case "GetColumn":
                site.Reader.Trail.Add(site.Syntax, site.Path, order => new Reading(site.Receiver, order));
                return null;
            case "Fit":
                return Fit(site);
            case "Transform":
                return Transform(site);
            case "Evaluate" or "EvaluateNonCalibrated" when Steps.Catalog(site) is not null:
                site.Reader.Trail.Add(site.Syntax, site.Path, order => new Evaluation(site.Facts("data", 0), Steps.Catalog(site), Steps.Label(site, 1), site.Syntax, site.Path, order));
                return site.Here;
            case "CrossValidate" or "CrossValidateNonCalibrated":
                return CrossValidate(site);
            case "Save" when site.Call.Arguments.Count >= 2:
                return Save(site);
            case "CreatePredictionEngine" or "CreateTimeSeriesEngine":
                var predicting = site.Receiver.Facts.Any(fact => fact is Model or ModelChain or Experiment) ? site.Receiver : site.Facts("transformer", 0);
                site.Reader.Trail.Add(site.Syntax, site.Path, order => new Predicting(predicting, order));
                return predicting.Has<Experiment>() ? predicting : site.Here;
            default:
                return MakesStep(site) ? Step(site) : null;
        }
    }

    private static FactSet Passed(CallSite site)
    {
        if (site.Call.Arguments.Count == 0 || site.Name == "ToDataFrame") return site.Receiver;
        var rows = site.Facts(site.Call.Arguments[0]);
        if (site.Name == "CreateEnumerable") site.Reader.Trail.Add(site.Syntax, site.Path, order => new Reading(rows, order));
        if (site.Name != "LoadFromEnumerable") return rows;
        var drawn = RowPortions.Drawn(site, rows);
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Loading(drawn, site.Call.Method?.TypeArguments.FirstOrDefault()));
        return drawn;
    }

    /// <summary>A model that this code saved before, or one from elsewhere.</summary>
    private static FactSet LoadModel(CallSite site)
    {
        foreach (var argument in site.Call.Arguments)
        {
            if (argument.Value is IDeclarationExpressionOperation or IDiscardOperation or ILocalReferenceOperation { Type.Name: "DataViewSchema" }) site.Reader.Assign(argument.Value, site.Here, site.Frame, site.State);
        }

        return SavedModel(site.Call.Arguments.Count > 0 ? site.Facts(site.Call.Arguments[0]) : FactSet.Empty) is { } slot && site.State[slot] is { } saved ? saved : site.Here;
    }

    /// <summary>What a file holds after a model was saved to it.</summary>
    private static Slot? SavedModel(FactSet file) => file.Single is { } path && path is not Unknown ? new Slot(path, "saved model") : null;

    private static FactSet Save(CallSite site)
    {
        var models = site.Facts("model", 0);
        if (site.Call.Argument("filePath", 2) is { } file && SavedModel(site.Facts(file)) is { } slot) site.State[slot] = models;
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Saving(models, site.Place("model", 0)));
        return site.Here;
    }

    /// <summary>The same rows come from the same path, or from the same other value that says what to load.</summary>
    private static FactSet Load(CallSite site)
    {
        if (site.Call.Arguments.Count == 0) return site.Here;
        var source = site.Facts(site.Call.Arguments[0]);
        if (source.Single is Unknown || source.IsEmpty) return site.Here;
        var rows = site.Table.Set(site.Table.Origin(source.Single is { } single ? single : source));
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Loading(rows, site.Call.Method?.TypeArguments.FirstOrDefault()));
        return rows;
    }

    private static FactSet Append(CallSite site)
    {
        var appended = site.Call.Arguments.Count == 0 ? FactSet.Empty : site.Facts(site.Call.Arguments[0]);
        var results = new List<Fact>();
        foreach (var first in Known(site.Receiver).Facts)
        {
            foreach (var second in Known(appended).Facts)
            {
                if (first is Model or ModelChain) results.Add(site.Table.ModelChain([.. Models(first), .. Models(second)]));
                else results.Add(site.Table.Pipeline([.. StepsOf(first, site), .. StepsOf(second, site)]));
            }
        }

        return site.Table.Set(results);
    }

    private static FactSet Known(FactSet facts) => facts.IsEmpty ? new FactSet([Unknown.Instance]) : facts;

    private static IReadOnlyList<Fact> Models(Fact fact) => fact is ModelChain chain ? chain.Models : [fact];

    private static IReadOnlyList<Step> StepsOf(Fact fact, CallSite site)
        => fact is Pipeline pipeline ? pipeline.Steps : [new Step("", StepKind.Unknown, site.Syntax, FactSet.Empty)];

    private static FactSet Fit(CallSite site)
    {
        if (site.Call.Arguments.Count == 0) return site.Here;
        var rows = site.Facts(site.Call.Arguments[0]);
        var selections = site.Table.Set(site.Receiver.Of<Pipeline>().SelectMany(pipeline => pipeline.Steps).SelectMany(step => step.Validation.Facts));
        if (site.Call.Argument("validationData", 1) is { IsDefault: false } validation && site.Reader.Types.MayBeRows(validation.Value.Type))
        {
            selections = site.Table.Join(selections, site.Reader.Selections(site.Facts(validation), validation.Value.Syntax, validation.Value, site.Frame));
        }

        var model = site.Table.Set(site.Table.Model(
            site.Syntax, site.Path, site.Receiver, rows, selections, CallSite.Place(site.Call.Arguments[0].Value, site.Frame)));
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Fitting(model, site.Syntax, site.Path));
        return model;
    }

    private static FactSet Transform(CallSite site)
    {
        if (site.Call.Arguments.Count == 0) return site.Here;
        var place = CallSite.Place(site.Call.Arguments[0].Value, site.Frame);
        var models = site.Receiver.Has<Experiment>() ? AutoMLCalls.Models(site) : site.Receiver;
        var scored = new List<Fact>();
        foreach (var rows in site.Facts(site.Call.Arguments[0]).Facts)
        {
            foreach (var model in models.Facts) scored.Add(rows is Unknown ? rows : Models(model).Aggregate(rows, (current, by) => site.Table.Scored(current, by, place)));
        }

        var result = scored.Count == 0 ? site.Here : site.Table.Set(scored);
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Scoring(result, place));
        return result;
    }

    private static FactSet CrossValidate(CallSite site)
    {
        var rows = site.Facts("data", 0);
        var pipeline = site.Facts("estimator", 1);
        site.Reader.Trail.Add(site.Syntax, site.Path, _ => new Validation(rows, pipeline, site.Place("data", 0), Steps.Label(site, 3), SamplingKey.Of(site, 4), site.Syntax, site.Path));
        return rows.IsEmpty ? site.Here : site.Table.Set(rows.Facts.Select(fact => fact is Unknown ? fact : site.Table.Validated(fact, pipeline, site.Syntax, site.Path)));
    }

    private static bool MakesStep(CallSite site)
        => site.Call.Method is { } method
            ? site.Reader.Types.IsEstimator(method.ReturnType) || (method.ReturnType is IErrorTypeSymbol && IsOnCatalog(site))
            : IsOnCatalog(site);

    private static bool IsOnCatalog(CallSite site) => site.IsCalledOn("Trainers") || site.IsCalledOn("Transforms");

    private static FactSet Step(CallSite site)
    {
        var validation = FactSet.Empty;
        if (site.Call.Argument("validationSet", int.MaxValue) is { IsDefault: false } rows)
        {
            validation = site.Reader.Selections(site.Facts(rows), rows.Value.Syntax, rows.Value, site.Frame);
        }

        foreach (var argument in site.Call.Arguments)
        {
            if (argument.IsDefault) continue;
            foreach (var options in site.Facts(argument).Facts)
            {
                if (site.State[new Slot(options, "ValidationSet")] is { } watched) validation = site.Table.Join(validation, watched);
            }
        }

        return site.Table.Set(site.Table.Pipeline([Steps.OfCall(site, validation)]));
    }
}
