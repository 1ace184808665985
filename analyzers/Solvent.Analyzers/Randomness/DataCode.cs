using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Packages;

namespace Solvent.Analyzers.Randomness;

/// <summary>Tells files that work with data for learning, by the namespaces and packages that they name.</summary>
internal static class DataCode
{
    private static readonly string[] Libraries =
    [
        "Microsoft.ML", "Microsoft.Data.Analysis", "TorchSharp", "Tensorflow", "TensorFlowNET", "SciSharp", "NumSharp", "Numpy", "Keras", "MathNet.Numerics", "Accord", "Deedle", "XGBoost", "LightGBM", "CNTK",
        "Microsoft.Spark", "SharpLearning", "Encog", "Solvent",
    ];

    /// <summary>Whether the file names such a library, in a <c>using</c>, a <c>#r</c> or a qualified name of a <c>using static</c>.</summary>
    public static bool IsIn(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        if (root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Any(IsLibrary)) return true;
        if (root.ContainsDirectives && PackageDirective.FindIn(root).Any(package => IsLibrary(package.Name))) return true;
        return compilation.SyntaxTrees.Any(other => GlobalUsings(other).Any(IsLibrary));
    }

    private static IEnumerable<UsingDirectiveSyntax> GlobalUsings(SyntaxTree tree)
        => tree.GetRoot() is CompilationUnitSyntax root ? root.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) : [];

    private static bool IsLibrary(UsingDirectiveSyntax directive) => IsLibrary(directive.NamespaceOrType.ToString());

    private static bool IsLibrary(string name) => Array.Exists(Libraries, library =>
        name.StartsWith(library, StringComparison.OrdinalIgnoreCase) && (name.Length == library.Length || name[library.Length] is '.' or '-'));
}
