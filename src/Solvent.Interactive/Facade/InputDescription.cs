namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>A question of <see cref="Kernel.GetInputsAsync"/>.</summary>
public sealed class InputDescription(string name, string? prompt = null)
{
    /// <summary>What the answer is called.</summary>
    public string Name { get; set; } = name;

    /// <summary>What to ask.</summary>
    public string? Prompt { get; set; } = prompt;

    /// <summary>The kind of answer: <c>text</c> or <c>password</c>.</summary>
    public string TypeHint { get; set; } = "text";
}
