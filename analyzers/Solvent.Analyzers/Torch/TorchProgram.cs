using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Torch;

/// <summary>What the words of a whole program say of its use of torch.</summary>
internal sealed class TorchProgram
{
    private static readonly ImmutableHashSet<string> Seeds = ImmutableHashSet.Create("manual_seed", "manual_seed_all", "set_rng_state");

    private static readonly ImmutableHashSet<string> Drawing = ImmutableHashSet.Create(
        "rand", "randn", "randint", "randperm", "rand_like", "randn_like", "randint_like", "normal", "bernoulli", "multinomial",
        "Linear", "Bilinear", "Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d", "Embedding", "EmbeddingBag",
        "RNN", "GRU", "LSTM", "RNNCell", "GRUCell", "LSTMCell", "Transformer", "TransformerEncoderLayer", "TransformerDecoderLayer", "MultiheadAttention");

    /// <summary>True when something calls <c>backward</c>.</summary>
    public bool Trains { get; private set; }

    /// <summary>True when something seeds torch.</summary>
    public bool IsSeeded { get; private set; }

    /// <summary>The calls that may draw random numbers, those of the file that the program starts in first.</summary>
    public List<InvocationExpressionSyntax> Draws { get; } = [];

    public static TorchProgram Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var start = compilation.GetEntryPoint(cancellationToken)?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        var program = new TorchProgram();
        foreach (var tree in compilation.SyntaxTrees.OrderBy(tree => tree == start ? 0 : 1).ThenBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            var root = tree.GetRoot(cancellationToken);
            var imports = TorchCode.Imports(root);
            foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()) program.Add(call, imports);
        }

        return program;
    }

    private void Add(InvocationExpressionSyntax call, bool imports)
    {
        if (TorchCode.Name(call) is not { } name) return;
        if (Seeds.Contains(name)) IsSeeded = true;
        if (name == "backward") Trains = true;
        if (imports && Drawing.Contains(name) && !HasGenerator(call)) Draws.Add(call);
    }

    private static bool HasGenerator(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == "generator");
}
