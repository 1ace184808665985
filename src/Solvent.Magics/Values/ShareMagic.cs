using Solvent.Kernel;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Values;

/// <summary><c>#!share</c>.</summary>
internal sealed class ShareMagic(SharedValues values) : IMagicCommand
{
    private const string Usage = "#!share --from csharp x, with --as y for another name";

    public string Name => "share";

    public string Description => "Bring a value of another language here.";

    public async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var options = MagicOptions.Read(invocation, Usage, ["--from", "--name", "--as", "--mime-type"], mostWords: 1);
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
