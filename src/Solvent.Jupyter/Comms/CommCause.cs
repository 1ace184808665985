using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Comms;

/// <summary>The request that the running code answers, and the comms of the kernel that it came to.</summary>
internal sealed record CommCause(CommBoard Board, Message Request);
