using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NuGet.Versioning;
using Solvent.Lint.References;

namespace Solvent.Lint.Analysis.Packages;

/// <summary>Finds a package of analyzers, or has it restored, and loads what is in it.</summary>
internal static class AnalyzerLoader
{
    public static async Task<LoadedAnalyzers> LoadAsync(AnalyzerPackage package, LintOptions options, CancellationToken cancellationToken)
    {
        var folder = await FindAsync(package, options, cancellationToken);
        var files = AnalyzerFiles.In(folder);
        var notes = new List<LintNote>();
        var context = new AnalyzerLoadContext(package.ToString(), files);
        var assemblies = files.Select(file => TryLoad(context, file, package, notes)).OfType<Assembly>().ToList();
        var analyzers = assemblies.SelectMany(assembly => Types(assembly, package, notes)).Select(type => TryCreate(type, package, notes)).OfType<DiagnosticAnalyzer>().ToList();
        if (analyzers.Count == 0) notes.Add(Note(package, $"Package '{package}' has no analyzer for C# that this compiler can load.", "Check the name, or take another version."));
        return new LoadedAnalyzers(analyzers, assemblies, notes);
    }

    private static async Task<string> FindAsync(AnalyzerPackage package, LintOptions options, CancellationToken cancellationToken)
    {
        var restored = PackageFolder.Open(options.PackagesFolder).Find(package.Id, package.Version);
        if (restored is not null && (package.Version is null || restored.Version == NuGetVersion.Parse(package.Version))) return restored.Folder;
        if (package.Version is { } version && options.AnalyzerSource is { } source) return await source.RestoreAsync(package.Id, version, cancellationToken);
        throw new SolventException("analyzer-not-found", $"The package of analyzers '{package}' is not restored.")
        {
            Hint = package.Version is null ? $"Name its version: {package.Id}@1.2.3." : "Restore a project that refers to it, or check name and version.",
        };
    }

    private static Assembly? TryLoad(AnalyzerLoadContext context, string file, AnalyzerPackage package, List<LintNote> notes)
    {
        try
        {
            return context.LoadFromAssemblyPath(file);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            // A native library beside the analyzers is no reason to worry anybody.
            if (exception is not BadImageFormatException) notes.Add(NotLoaded(package, Path.GetFileName(file), exception));
            return null;
        }
    }

    private static IEnumerable<Type> Types(Assembly assembly, AnalyzerPackage package, List<LintNote> notes)
    {
        Type[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            // Part of it was built for another compiler: the rest may still run.
            types = [.. exception.Types.OfType<Type>()];
            if (exception.LoaderExceptions.FirstOrDefault() is { } first) notes.Add(NotLoaded(package, assembly.GetName().Name ?? "", first));
        }

        return types.Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
            && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) is true);
    }

    private static DiagnosticAnalyzer? TryCreate(Type type, AnalyzerPackage package, List<LintNote> notes)
    {
        try
        {
            var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
            return analyzer.SupportedDiagnostics.IsEmpty ? null : analyzer;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            notes.Add(NotLoaded(package, type.Name, exception.InnerException ?? exception));
            return null;
        }
    }

    private static LintNote NotLoaded(AnalyzerPackage package, string what, Exception exception) => Note(
        package,
        $"'{what}' of package '{package}' could not be loaded and was not run: {exception.Message.ReplaceLineEndings(" ")}",
        "It may have been built for a newer compiler; take an older version of the package.");

    private static LintNote Note(AnalyzerPackage package, string message, string hint) => new("analyzer-not-loaded", message, package.ToString(), hint);
}
