using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Analyzers.Provenance;

/// <summary>Tells from the words of a body alone whether it can lead to anything that a rule has something to say about.</summary>
internal static class ModelingWords
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        "Fit", "Transform", "Evaluate", "EvaluateNonCalibrated", "CrossValidate", "CrossValidateNonCalibrated", "TrainTestSplit", "CrossValidationSplit", "SetDataset", "Execute", "ExecuteAsync",
        "Save", "MLContext", "IDataView", "ITransformer", "DataFrame", "TrainSet", "TestSet");

    /// <summary>A body without such words is looked into only when one with them calls it, unless it starts the program.</summary>
    public static bool In(SyntaxNode body)
        => body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && (Words.Contains(token.ValueText) || token.ValueText == "Main"))
            || IsStart(body);

    private static bool IsStart(SyntaxNode body)
        => body is Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax { Identifier.ValueText: "Main" };
}
