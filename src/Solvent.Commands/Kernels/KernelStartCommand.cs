using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Jupyter;

namespace Solvent.Commands.Kernels;

/// <summary><c>kernel start</c>.</summary>
internal sealed class KernelStartCommand : SolventCommand
{
    private readonly Argument<string> _connectionFile = new("connection-file") { Description = "The connection file that the client has written." };

    public KernelStartCommand()
        : base("start", "Run the kernel until its client ends it. Jupyter calls this.") => Add(_connectionFile);

    public override IReadOnlyList<string> Examples => ["kernel start kernel-1f3a9c.json"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        await JupyterKernel.RunAsync(host.FullPath(arguments.GetRequiredValue(_connectionFile)), host.AttachToSession, cancellationToken);
        return new ResultView(null, []);
    }
}
