using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Submissions;

/// <summary>Which assemblies a submission needs.</summary>
internal static class ReferenceUse
{
    /// <summary>The simple names of the assemblies that a submission mentions in its code, and of those with the namespaces that it uses.</summary>
    public static IReadOnlyCollection<string> Of(Submission submission)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (submission.Image is { } image)
        {
            image.Position = 0;
            using var assembly = new PEReader(image, PEStreamOptions.LeaveOpen);
            var reader = assembly.GetMetadataReader();
            names.UnionWith(reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)));
        }

        var tree = submission.Compilation.SyntaxTrees[0];
        var usings = ((CompilationUnitSyntax)tree.GetRoot()).Usings;
        if (usings.Count == 0) return names;
        var model = submission.Compilation.GetSemanticModel(tree);
        foreach (var directive in usings)
        {
            var symbol = model.GetSymbolInfo(directive.NamespaceOrType).Symbol;
            IEnumerable<ISymbol?> parts = symbol is INamespaceSymbol space ? space.ConstituentNamespaces : [symbol];
            names.UnionWith(parts.Select(part => part?.ContainingAssembly?.Name).OfType<string>());
        }

        return names;
    }

    /// <summary>The simple names of the assemblies that errors ask for.</summary>
    public static IReadOnlyCollection<string> Missing(IEnumerable<Diagnostic> errors)
    {
        const string Before = "assembly '";
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var error in errors)
        {
            // "The type 'T' is defined in an assembly that is not referenced. You must add a reference to assembly 'A, Version=1.0.0.0, …'."
            if (error.Id is not ("CS0012" or "CS7069" or "CS1748")) continue;
            var message = error.GetMessage(CultureInfo.InvariantCulture);
            var start = message.LastIndexOf(Before, StringComparison.Ordinal);
            if (start < 0) continue;
            var name = message[(start + Before.Length)..];
            names.Add(name[..Math.Max(0, name.AsSpan().IndexOfAny(',', '\''))]);
        }

        return names;
    }
}
