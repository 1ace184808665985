using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;

namespace Solvent.Promotion.Serving;

/// <summary>Finds out what the model of a notebook predicts, by the trainers that it calls.</summary>
internal static class TaskReading
{
    /// <summary>The task of the last trainer in the notebook; <see langword="null"/> when it has none that rows can be predicted with.</summary>
    public static PredictionTask? Read(NotebookDocument notebook) => RowTypeReading.Code(notebook)
        .SelectMany(root => root.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        .Where(access => access.Name.Identifier.ValueText == "Trainers")
        .Select(access => Of(access.Expression))
        .LastOrDefault();

    private static PredictionTask? Of(ExpressionSyntax catalog) => (catalog as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText switch
    {
        "BinaryClassification" or "AnomalyDetection" => PredictionTask.Binary,
        "MulticlassClassification" => PredictionTask.Multiclass,
        "Regression" or "Ranking" or "Recommendation" => PredictionTask.Number,
        "Clustering" => PredictionTask.Clustering,
        _ => null,
    };
}
