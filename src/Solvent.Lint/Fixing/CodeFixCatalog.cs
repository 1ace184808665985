using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Solvent.Lint.Analysis;

namespace Solvent.Lint.Fixing;

/// <summary>
/// The code fixes of the rules. Only fixing needs them and the workspaces that they work on, so nothing of both loads before this class is used.
/// </summary>
internal sealed class CodeFixCatalog
{
    private static readonly IReadOnlyList<CodeFixProvider> Own = [.. In(typeof(Solvent.Analyzers.CodeFixes.MLContextWithoutSeedFixer).Assembly)];

    private readonly FrozenDictionary<string, CodeFixProvider> _fixers;

    public CodeFixCatalog(AnalyzerSet analyzers) => _fixers = Own
        .Concat(analyzers.Packages.SelectMany(package => package.Assemblies).SelectMany(In))
        .SelectMany(fixer => Ids(fixer).Select(id => (Id: id, Fixer: fixer)))
        .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.Id, entry => entry.Fixer, StringComparer.Ordinal);

    /// <summary>What fixes findings of <paramref name="rule"/>, or <see langword="null"/>.</summary>
    public CodeFixProvider? For(string rule) => _fixers.GetValueOrDefault(rule);

    private static IEnumerable<CodeFixProvider> In(Assembly assembly)
    {
        Type[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            types = [.. exception.Types.OfType<Type>()];
        }

        return types
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type) && IsForCSharp(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(TryCreate)
            .OfType<CodeFixProvider>();
    }

    private static bool IsForCSharp(Type type)
        => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) is true;

    private static CodeFixProvider? TryCreate(Type type)
    {
        try
        {
            return (CodeFixProvider)Activator.CreateInstance(type)!;
        }
        catch (Exception exception) when (exception is MissingMethodException or TargetInvocationException)
        {
            // One that wants services of an editor is none for a command.
            return null;
        }
    }

    private static ImmutableArray<string> Ids(CodeFixProvider fixer)
    {
        try
        {
            return fixer.FixableDiagnosticIds;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [];
        }
    }
}
