using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Kernel.Submissions;

/// <summary>What the next cell could see at one moment. Immutable, and safe to read while a cell runs.</summary>
/// <param name="Last">The newest submission of the chain, which leads to the ones before it; <see langword="null"/> before the first.</param>
/// <param name="References">Everything that a cell can be compiled against.</param>
/// <param name="Options">How a cell is compiled, with its usings.</param>
internal sealed record SubmissionSnapshot(CSharpCompilation? Last, ImmutableArray<MetadataReference> References, CSharpCompilationOptions Options)
{
    /// <summary>The type whose members the submissions see as their own, or <see langword="null"/>.</summary>
    public Type? HostObjectType { get; init; }

    /// <summary>A compilation without code that follows what can be seen, all of it compiled against all references.</summary>
    public CSharpCompilation Compile() => Compile("NextCell", tree: null, Options, Last);

    private CSharpCompilation Compile(string name, SyntaxTree? tree, CSharpCompilationOptions options, CSharpCompilation? previous)
    {
        var before = previous is null
            ? null
            : Compile(previous.AssemblyName!, previous.SyntaxTrees[0], previous.Options, previous.ScriptCompilationInfo!.PreviousScriptCompilation);
        return CSharpCompilation.CreateScriptCompilation(
            name, tree, References, options.WithScriptClassName(name), before, returnType: typeof(object), HostObjectType);
    }
}
