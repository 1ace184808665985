using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Submissions.Folding;

namespace Solvent.Kernel.LanguageServices.Inspection;

/// <summary>Tells the variables and functions of a session, which are members of classes that nobody wrote, from members of other classes.</summary>
internal sealed class SessionMembers
{
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

    /// <summary>Reads what the submissions of a compilation see as their own.</summary>
    public SessionMembers(Compilation compilation)
    {
        for (var host = (compilation as CSharpCompilation)?.ScriptCompilationInfo?.GlobalsType; host is not null && host != typeof(object); host = host.BaseType)
        {
            if (host.FullName is { } name) _hosts.Add(name);
        }
    }

    /// <summary>Whether a symbol was declared at the top of a cell.</summary>
    public bool Contains(ISymbol symbol)
        => symbol.ContainingType is { } type && (type.IsScriptClass || IsFoldedCell(type) || _hosts.Contains(type.ToDisplayString()));

    private static bool IsFoldedCell(INamedTypeSymbol type)
        => type is { ContainingType: null, ContainingNamespace.IsGlobalNamespace: true }
            && type.Name.StartsWith(CellImage.CellName, StringComparison.Ordinal)
            && type.ContainingAssembly?.Name == type.Name;
}
