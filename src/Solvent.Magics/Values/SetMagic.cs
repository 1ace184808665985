using Solvent.Kernel;
using Solvent.Magics.Assistance;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Values;

/// <summary><c>#!set</c>.</summary>
internal sealed class SetMagic(SharedValues values) : AssistedMagic
{
    public override string Name => "set";

    public override string Description => "Set a variable to a text, a value of another language, or an answer that is asked for.";

    protected override string Usage => "#!set --name x --value 5, --value @csharp:y, --value @input:\"What?\" or --value @password";

    protected override IReadOnlyList<MagicOption> Options =>
    [
        new("--name", "The variable to set.", MagicValues.Names),
        new("--value", "A text, a value of another language (@csharp:y), or a question (@input, @password).", MagicValues.References),
        new("--mime-type", "The representation of the value that is wanted.", MagicValues.ContentTypes),
        new("--byref", "Take the value itself, which is what happens anyway.", Values: null),
    ];

    public override async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var options = Read(invocation);
        var name = await options.RequireAsync("--name");
        var word = options.Word("--value") ?? throw options.Wrong("missing-value", "'#!set' needs '--value'.");
        if (options.Has("--byref") && options.Has("--mime-type")) throw options.Wrong("conflicting-options", "'--byref' and '--mime-type' cannot be used together.");
        var (value, type) = await ValueAsync(invocation.Session, name, word, await options.ValueAsync("--mime-type"));
        await values.SetAsync(invocation.Language, name, value, type, invocation.Output);
    }

    private async Task<(object? Value, Type Type)> ValueAsync(KernelSession session, string name, MagicWord word, string? mimeType)
    {
        if (MagicInput.Read(word) is { Before: "" } input)
        {
            var answer = await MagicAnswers.AskAsync(session, input, name);
            return input.IsPassword ? PasswordValue.Of(answer) : (answer, typeof(string));
        }

        if (!word.Text.StartsWith('@') || word.QuotedFrom == 0 || word.Text.Length == 1) return (word.Text, typeof(string));
        var colon = word.Text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? values.Get("csharp", word.Text[1..], mimeType)
            : values.Get(word.Text[1..colon], word.Text[(colon + 1)..], mimeType);
    }
}
