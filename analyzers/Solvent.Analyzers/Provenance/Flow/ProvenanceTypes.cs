using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Provenance;

/// <summary>Tells what belongs to ML.NET, also in code whose packages are not there.</summary>
internal sealed class ProvenanceTypes
{
    // Packages of ML.NET that are missing are at times declared by hand, and lint has outlines of some.
    private static readonly ImmutableHashSet<string> DeclaredNamespaces = ImmutableHashSet.Create(
        "Microsoft.ML",
        "Microsoft.ML.Data",
        "Microsoft.ML.AutoML",
        "Microsoft.ML.SearchSpace",
        "Microsoft.ML.TimeSeries",
        "Microsoft.ML.TorchSharp",
        "Microsoft.ML.Trainers",
        "Microsoft.ML.Transforms.TimeSeries",
        "Microsoft.ML.Vision",
        "Microsoft.Data.Analysis");

    private readonly INamedTypeSymbol? _estimator;
    private readonly INamedTypeSymbol? _dataView;

    private ProvenanceTypes(Compilation compilation)
    {
        _estimator = compilation.GetTypeByMetadataName("Microsoft.ML.IEstimator`1");
        _dataView = compilation.GetTypeByMetadataName("Microsoft.ML.IDataView");
    }

    /// <summary>The types, or <see langword="null"/> when the compilation has nothing to do with ML.NET.</summary>
    public static ProvenanceTypes? Find(Compilation compilation)
        => compilation.GetTypeByMetadataName("Microsoft.ML.MLContext") is not null || compilation.SyntaxTrees.Any(ImportsMLNet) ? new ProvenanceTypes(compilation) : null;

    /// <summary>True for a method of ML.NET or of its data frames.</summary>
    public static bool IsMLNet(IMethodSymbol method)
    {
        if (method.ContainingNamespace is not { IsGlobalNamespace: false } name) return false;
        var text = name.ToDisplayString();
        if (!method.DeclaringSyntaxReferences.IsEmpty) return DeclaredNamespaces.Contains(text);
        return IsOrIsIn(text, "Microsoft.ML") || IsOrIsIn(text, "Microsoft.Data.Analysis");
    }

    public bool IsEstimator(ITypeSymbol? type)
        => _estimator is not null && type is not null
            && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _estimator)
                || type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, _estimator)));

    /// <summary>True for rows, or for a type that is not known and so may be.</summary>
    public bool MayBeRows(ITypeSymbol? type)
        => type is null or IErrorTypeSymbol || _dataView is null
            || SymbolEqualityComparer.Default.Equals(type, _dataView) || type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate, _dataView));

    private static bool IsOrIsIn(string name, string other)
        => name.StartsWith(other, StringComparison.Ordinal) && (name.Length == other.Length || name[other.Length] == '.');

    private static bool ImportsMLNet(SyntaxTree tree)
        => tree.GetRoot() is CompilationUnitSyntax root && root.Usings.Any(import => import.Name?.ToString() is { } name && IsOrIsIn(name, "Microsoft.ML"));
}
