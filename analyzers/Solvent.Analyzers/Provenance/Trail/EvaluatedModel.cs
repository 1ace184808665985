using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A model with all evaluations of it in a body.</summary>
internal sealed class EvaluatedModel
{
    private readonly List<(Model Model, Scored Rows, Evaluation Evaluation)> _evaluations = [];

    /// <summary>Each way in which the model is evaluated.</summary>
    public IReadOnlyList<(Model Model, Scored Rows, Evaluation Evaluation)> Evaluations => _evaluations;

    /// <summary>True when some evaluation could be of another model or of rows that are not known.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>The models that are evaluated, each known by the place where it was fitted.</summary>
    public static IReadOnlyList<EvaluatedModel> In(IEnumerable<Evaluation> evaluations)
    {
        var models = new Dictionary<(SyntaxNode, CallPath?), EvaluatedModel>();
        foreach (var evaluation in evaluations)
        {
            var scored = evaluation.Rows.Facts.Select(ScoredBy).ToList();
            foreach (var rows in scored)
            {
                if (rows is not { By: Model model }) continue;
                var key = (model.Place, model.Path);
                if (!models.TryGetValue(key, out var evaluated)) models.Add(key, evaluated = new EvaluatedModel());
                evaluated._evaluations.Add((model, rows, evaluation));
                evaluated.IsUncertain |= scored.Contains(null);
            }
        }

        return models.Values.ToList();
    }

    /// <summary>The step that scored rows, before what only prepared their columns; <see langword="null"/> when it is not known.</summary>
    public static Scored? ScoredBy(Fact rows) => rows switch
    {
        Scored { By: Model { IsPreparation: true } } scored => ScoredBy(scored.Parent),
        Scored scored => scored,
        Portion portion => ScoredBy(portion.Parent),
        _ => null,
    };
}
