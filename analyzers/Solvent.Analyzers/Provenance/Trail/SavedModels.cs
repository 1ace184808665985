using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>Looks for the evaluation of a model that is saved.</summary>
internal static class SavedModels
{
    /// <summary>True when all that is saved was trained here, and no evaluation or cross-validation tells anything about it.</summary>
    public static bool IsUnevaluated(Saving saving, BodyProvenance body)
        => saving.Models.Facts.Count > 0 && saving.Models.Facts.All(fact => fact is Model model && IsTrained(model) && !IsEvaluated(model, body));

    private static bool IsTrained(Model model)
        => !model.Pipeline.IsEmpty && model.Pipeline.Facts.All(fact => fact is Pipeline pipeline && pipeline.Has(StepKind.Trainer) && !pipeline.Has(StepKind.Unknown));

    private static bool IsEvaluated(Model model, BodyProvenance body)
    {
        var trainers = Trainers(model.Pipeline);
        // An evaluation of what is not known can be one of this model.
        return body.Escaping.Contains((model.Place, model.Path))
            || body.Evaluations.Any(evaluation => evaluation.Rows.Facts.Any(rows => EvaluatedModel.ScoredBy(rows) is not { By: Model }))
            || body.Models.SelectMany(evaluated => evaluated.Evaluations).Any(evaluation => evaluation.Model.IsSame(model) || trainers.Overlaps(Trainers(evaluation.Model.Pipeline)))
            || body.Validations.Any(validation => validation.Pipeline.Facts.Any(fact => fact is not Pipeline) || trainers.Overlaps(Trainers(validation.Pipeline)))
            || body.Scorings.SelectMany(scoring => scoring.Result.Facts).OfType<Scored>().Any(scored => scored.By is Model by && by.IsSame(model))
            || body.Predictings.SelectMany(predicting => predicting.Models.Of<Model>()).Any(by => by.IsSame(model) && body.Readings.Count > 0);
    }

    /// <summary>A last fit to all rows repeats the trainer, and is as good as what was evaluated.</summary>
    private static HashSet<string> Trainers(FactSet pipelines)
        => new(pipelines.Of<Pipeline>().SelectMany(pipeline => pipeline.Steps).Where(step => step.Kind == StepKind.Trainer).Select(step => step.Name));
}
