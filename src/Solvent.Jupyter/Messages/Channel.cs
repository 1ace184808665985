namespace Solvent.Jupyter.Messages;

/// <summary>The ways between a kernel and its clients; the heartbeat carries no messages.</summary>
internal enum Channel
{
    /// <summary>Requests of clients and their replies.</summary>
    Shell,

    /// <summary>Requests that must not wait for a running cell.</summary>
    Control,

    /// <summary>Questions of cells and the answers of the one client that ran the cell.</summary>
    Stdin,

    /// <summary>What the kernel tells to all clients.</summary>
    IOPub,
}
