using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Torch = "TorchSharp";

    /// <summary>SLV6001.</summary>
    public static readonly DiagnosticDescriptor TorchWithoutSeed = Warning(
        RuleIds.TorchWithoutSeed,
        Torch,
        "torch trains without a seed",
        "'{0}' draws random numbers and nothing seeds torch, so each run trains another model; call torch.manual_seed before it",
        "Tensors, initial weights and the order of batches are random. Without a seed a result cannot be repeated, and a change in a metric cannot be told from chance.");

    /// <summary>SLV6002.</summary>
    public static readonly DiagnosticDescriptor ForwardInsteadOfCall = Warning(
        RuleIds.ForwardInsteadOfCall,
        Torch,
        "A module is run by forward instead of call",
        "'forward' skips the hooks of the module; run it by 'call'",
        "call runs forward together with the hooks that are registered on the module.");

    /// <summary>SLV6003.</summary>
    public static readonly DiagnosticDescriptor GradientsNotCleared = Warning(
        RuleIds.GradientsNotCleared,
        Torch,
        "Gradients are never cleared in a training loop",
        "'backward' adds to the gradients of all passes before, because nothing in this loop clears them; call zero_grad before it",
        "backward adds to the gradients that are there. A step with the sum of all earlier gradients goes in a wrong direction, and the training gets worse or diverges.");

    /// <summary>SLV6004.</summary>
    public static readonly DiagnosticDescriptor EvaluationWithGradients = Info(
        RuleIds.EvaluationWithGradients,
        Torch,
        "A trained module is evaluated in training mode",
        "The module is evaluated with gradients and in training mode; call eval() and evaluate inside 'using (torch.no_grad())'",
        "In training mode dropout and batch normalisation change the result, and each pass keeps what a backward pass would need in memory.");

    /// <summary>SLV6005.</summary>
    public static readonly DiagnosticDescriptor TensorsNotDisposed = Info(
        RuleIds.TensorsNotDisposed,
        Torch,
        "A training loop does not dispose its tensors",
        "No pass of this training loop disposes the tensors that it makes; open a scope with 'using var scope = torch.NewDisposeScope()'",
        "Tensors hold native memory that the garbage collector does not see. It fills up until a collection happens to run.");
}
