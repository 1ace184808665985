using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Quality.Tests;

/// <summary>Runs code that was written as text.</summary>
internal static class CompiledCode
{
    /// <param name="body">Statements that return something; <c>argument</c> is what is given.</param>
    /// <param name="types">Declarations of types.</param>
    /// <param name="argument">What the statements see.</param>
    public static object Run(string body, string types = "", object? argument = null)
    {
        var program = $$"""
            using System;
            using System.ComponentModel.DataAnnotations;
            using Solvent.Quality;
            using Solvent.Tables;
            public static class Program
            {
                public static object Run(object argument)
                {
                    {{body}}
                }
            }
            {{types}}
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            $"code{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(program, cancellationToken: TestContext.Current.CancellationToken)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Program")!.GetMethod("Run")!.Invoke(null, [argument])!;
    }
}
