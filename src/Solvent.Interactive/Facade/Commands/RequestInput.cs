using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks the person in front of the notebook; the answer is an <see cref="InputProduced"/>.</summary>
public sealed class RequestInput(string prompt, string inputTypeHint = "text") : KernelCommand
{
    /// <summary>What to ask.</summary>
    public string Prompt { get; } = prompt;

    /// <summary>The kind of answer: <c>text</c> or <c>password</c>.</summary>
    public string InputTypeHint { get; set; } = inputTypeHint;

    /// <summary>Whether the answer must not be shown.</summary>
    public bool IsPassword => InputTypeHint == "password";

    internal override async Task<KernelEvent?> RunAsync(Kernel kernel) => new InputProduced(await Kernel.GetInputAsync(Prompt, InputTypeHint), this);
}
