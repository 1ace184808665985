using System.Runtime.InteropServices;
using Solvent.Commands;
using Solvent.Commands.Views;
using Solvent.Kernel;
using Solvent.Magics.Assistance;

namespace Solvent.Magics.Inspection;

/// <summary><c>#!about</c>.</summary>
internal sealed class AboutMagic : AssistedMagic
{
    public override string Name => "about";

    public override string Description => "Tell which Solvent and which .NET run this notebook.";

    protected override string Usage => "#!about";

    public override Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        InspectionArguments.RequireNone(invocation, Name);
        var facts = new FactsBlock(
        [
            new Fact("Solvent", ProductVersion.Text),
            new Fact("runtime", RuntimeInformation.FrameworkDescription),
            new Fact("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}"),
            new Fact("language", "C# 14"),
        ]);
        invocation.Output.Display(ViewBundle.Of(new ResultView("Solvent, a C# kernel", [facts])));
        return Task.CompletedTask;
    }
}
