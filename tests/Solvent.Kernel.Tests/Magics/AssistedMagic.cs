using Solvent.Kernel.LanguageServices;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Magics;

/// <summary>Completes its argument to <c>first</c>.</summary>
internal sealed class AssistedMagic : IAssistedMagicCommand
{
    public string Name => "assisted";

    public string Description => "Helps to write its line.";

    public Task<CompletionResult> CompleteAsync(MagicText text, CancellationToken cancellationToken)
        => Task.FromResult(new CompletionResult(1, text.Position, [new CompletionItem("first", "first", "text")]));

    public Task<MimeBundle> HelpAsync(MagicText text, CancellationToken cancellationToken)
        => Task.FromResult(MimeBundle.FromText($"help for '{text.Arguments}'"));

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken) => Task.CompletedTask;
}
