namespace Solvent.Analyzers.Tests.Packaging;

/// <summary>A program that runs the packed analyzers over a piece of code in a Roslyn of a given version, as a compiler does.</summary>
internal static class RoslynHost
{
    private const string Program = """"
        using System.Collections.Immutable;
        using System.Reflection;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;

        Console.WriteLine($"Roslyn {typeof(Compilation).Assembly.GetName().Version}");
        var reference = new AnalyzerFileReference(Path.Combine(args[0], "Solvent.Analyzers.dll"), new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => Console.WriteLine($"failed: {failure.Message}");
        var analyzers = reference.GetAnalyzers(LanguageNames.CSharp);
        Console.WriteLine($"rules: {string.Join(' ', analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal))}");

        const string Code = """
            using System;
            using System.IO;
            using System.Linq;
            using Microsoft.ML;

            // var old = 1;
            var trainer = new MLContext().Regression.Trainers.Sdca();
            var rows = File.ReadAllLines("/home/ada/rows.csv").OrderBy(row => Guid.NewGuid()).ToList();
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Concat(Directory.EnumerateFiles(args[1], "Microsoft.ML.*.dll"));
        var compilation = CSharpCompilation.Create("Code", [CSharpSyntaxTree.ParseText(Code)], references.Select(path => MetadataReference.CreateFromFile(path)), new(OutputKind.ConsoleApplication));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => Console.WriteLine($"failed: {exception.Message}"), true, false);
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        Console.WriteLine($"found: {string.Join(' ', found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal))}");

        var fixers = Assembly.LoadFrom(Path.Combine(args[0], "Solvent.Analyzers.CodeFixes.dll")).GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract);
        Console.WriteLine($"fixes: {string.Join(' ', fixers.SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds))}");

        internal sealed class Loader : IAnalyzerAssemblyLoader
        {
            public void AddDependencyLocation(string fullPath) { }
            public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
        }
        """";

    /// <summary>Writes the program into an empty folder.</summary>
    public static string Create(string folder, string version)
    {
        File.WriteAllText(Path.Combine(folder, "Host.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Library("microsoft.codeanalysis.common", version, "net7.0", "Microsoft.CodeAnalysis.dll")}" />
                <Reference Include="{Library("microsoft.codeanalysis.csharp", version, "net7.0", "Microsoft.CodeAnalysis.CSharp.dll")}" />
                <Reference Include="{Library("microsoft.codeanalysis.workspaces.common", version, "net7.0", "Microsoft.CodeAnalysis.Workspaces.dll")}" />
                <Reference Include="{Library("microsoft.codeanalysis.csharp.workspaces", version, "net7.0", "Microsoft.CodeAnalysis.CSharp.Workspaces.dll")}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "System.Composition.AttributedModel.dll")}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        return folder;
    }

    private static string Library(string package, string version, string framework, string file) => Path.Combine(NuGetCache.Folder(package, version), "lib", framework, file);
}
