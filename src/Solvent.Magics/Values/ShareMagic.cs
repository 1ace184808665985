using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Magics.Assistance;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Values;

/// <summary><c>#!share</c>.</summary>
internal sealed class ShareMagic(SharedValues values) : AssistedMagic
{
    public override string Name => "share";

    public override string Description => "Bring a value of another language here.";

    protected override string Usage => "#!share --from csharp x, with --as y for another name";

    protected override IReadOnlyList<MagicOption> Options =>
    [
        new("--from", "The language that has the value.", MagicValues.Languages),
        new("--name", "The name of the value there.", MagicValues.Names),
        new("--as", "Its name here, if another one.", MagicValues.Names),
        new("--mime-type", "The representation of the value that is wanted.", MagicValues.ContentTypes),
    ];

    protected override Func<KernelSession, string, IEnumerable<WordCompletion>> Operand => MagicValues.Names;

    public override async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var options = Read(invocation);
        var from = await options.RequireAsync("--from");
        var name = options.Words.Count > 0 ? await options.TextAsync(options.Words[0], "name") : await options.RequireAsync("--name");
        var destination = await options.ValueAsync("--as") ?? name;
        var mimeType = await options.ValueAsync("--mime-type");
        var (value, type) = values.Get(from, name, mimeType);
        // It is there already, and C# and SQL see the same variables.
        if (destination == name && mimeType is null && from == "csharp" && invocation.Language is "csharp" or "sql") return;
        await values.SetAsync(invocation.Language, destination, value, type, invocation.Output);
    }
}
